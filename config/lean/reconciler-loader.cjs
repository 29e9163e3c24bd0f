/** What Taro's host config says of itself (test/config/lean.test.ts reads it there): said to the minifier as constants. */
const HOST = {
  isPrimaryRenderer: true,
  supportsMutation: true,
  supportsPersistence: false,
  supportsHydration: false,
  supportsMicrotasks: true,
  // Not named by Taro: undefined.
  supportsTestSelectors: false,
}

/** Ways into the reconciler that nobody takes on WeChat. */
const UNUSED = [
  'attemptContinuousHydration',
  'attemptDiscreteHydration',
  'attemptHydrationAtCurrentPriority',
  'attemptSynchronousHydration',
  'createComponentSelector',
  'createHasPseudoClassSelector',
  'createHydrationContainer',
  'createRoleSelector',
  'createTestNameSelector',
  'createTextSelector',
  'deferredUpdates',
  'discreteUpdates',
  'findAllNodes',
  'findBoundingRects',
  'findHostInstanceWithNoPortals',
  'findHostInstanceWithWarning',
  'flushControlled',
  'focusWithin',
  'getFindAllNodesFailureDescription',
  'observeVisibleRects',
  'registerMutableSourceForHydration',
]

function replaced(source, what, by) {
  if (!source.includes(what)) throw new Error(`react-reconciler has no ${what} any more: see config/lean`)
  return source.replace(what, () => by)
}

/** React's reconciler (production build) with the host's answers in place and the unused ways in let go of. */
function lean(source) {
  const answered = Object.entries(HOST).reduce(
    (text, [name, value]) => replaced(text, `$$$hostConfig.${name}`, String(value)),
    source,
  )
  return UNUSED.reduce((text, name) => replaced(text, `exports.${name}=`, `var unused_${name}=`), answered)
}

module.exports = (source) => lean(source)
Object.assign(module.exports, { lean, HOST, UNUSED })
