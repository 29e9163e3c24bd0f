/** Counts what a page sends from its logic to its view: the bridge is the slow part of a mini program. */

interface SetsData {
  setData(data: Record<string, unknown>, done?: () => void): void
}

export interface Step {
  calls: number
  bytes: number
}

export interface Measured {
  /** First the opening of the page, then what arrives for it from the cloud, then a step for each tap or input. */
  readonly steps: Step[]
  startStep(): void
}

export function meter(page: SetsData): Measured {
  const steps: Step[] = [{ calls: 0, bytes: 0 }]
  const send = page.setData.bind(page)
  page.setData = (data, done) => {
    const step = steps[steps.length - 1]!
    step.calls += 1
    step.bytes += Buffer.byteLength(JSON.stringify(data))
    send(data, done)
  }
  return { steps, startStep: () => steps.push({ calls: 0, bytes: 0 }) }
}

export interface TreeSize {
  readonly nodes: number
  readonly depth: number
  readonly children: number
}

/** Nodes, depth and the most children of one node, counted on what the page really rendered. */
export function treeSize(root: Element): TreeSize {
  const below = Array.from(root.children).map(treeSize)
  return {
    nodes: 1 + below.reduce((sum, t) => sum + t.nodes, 0),
    depth: 1 + Math.max(0, ...below.map((t) => t.depth)),
    children: Math.max(root.children.length, ...below.map((t) => t.children)),
  }
}
