import { createHash } from 'node:crypto'

/** The page's one sheet; inks and grounds are those of the program (src/ui/theme). */
const STYLE = `
:root{color-scheme:light dark;--page:#f3f1ed;--group:#fff;--line:#e6e2db;--edge:#87827a;--text:#201d19;--text2:#57524a;--brand:#22528e;--onbrand:#fff;--done:#1d6a3b;--donetint:#e6f2e9;--err:#a5281f;--errtint:#fbebe8}
@media (prefers-color-scheme:dark){:root{--page:#121110;--group:#1d1c1a;--line:#34312d;--edge:#8b867d;--text:#edeae4;--text2:#b8b2a8;--brand:#3670b8;--done:#82c99a;--donetint:#17301f;--err:#f2a198;--errtint:#3b1d19}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:17px/1.5 -apple-system,'PingFang SC','Noto Sans CJK SC','Noto Sans SC',sans-serif}
main{max-width:1200px;margin:0 auto;padding:16px}
h1{font-size:26px;line-height:1.32;margin:8px 0}
h2{font-size:21px;line-height:1.32;margin:0 0 12px}
h3{font-size:17px;margin:0}
p{margin:4px 0 12px}
.note{color:var(--text2);font-size:15px}
.two{display:grid;grid-template-columns:minmax(0,1fr);gap:16px}
@media (min-width:900px){.two{grid-template-columns:1fr 1fr;align-items:start}}
.part{background:var(--group);border-radius:12px;padding:16px;margin-bottom:16px;min-width:0}
.card{border:1px solid var(--line);border-radius:8px;padding:12px;margin:0 0 12px;overflow-wrap:anywhere}
.card header{display:flex;flex-wrap:wrap;gap:4px 12px;justify-content:space-between}
dl{display:grid;grid-template-columns:auto 1fr;gap:4px 12px;margin:8px 0}
dt{color:var(--text2)}
dd{margin:0}
.tag{border-radius:6px;padding:0 8px}
.tag.ok{background:var(--donetint);color:var(--done)}
.tag.no{background:var(--errtint);color:var(--err)}
.person{border-top:1px solid var(--line);padding-top:12px;margin-top:12px}
summary{min-height:48px;display:list-item;padding:10px 0;font-weight:600;cursor:pointer}
summary .note{font-weight:400}
.row{display:flex;flex-wrap:wrap;gap:8px 12px;align-items:center;justify-content:space-between;padding:6px 0}
label{flex:1 1 180px}
.check{flex-wrap:nowrap}
.check label{flex:none}
.check select{flex:1;min-width:0}
select,button,.button{min-height:48px;font:inherit;color:var(--text);background:var(--group);border:1px solid var(--edge);border-radius:8px;padding:8px 12px}
select{max-width:100%}
.acts{display:flex;flex-wrap:wrap;gap:8px}
.button{display:inline-block;text-decoration:none}
.main{background:var(--brand);border-color:var(--brand);color:var(--onbrand)}
:focus-visible{outline:3px solid var(--brand);outline-offset:2px}
pre{white-space:pre-wrap;overflow-wrap:anywhere;margin:0;font:15px/1.5 ui-monospace,monospace}
ol{list-style:none;margin:0;padding:0}
`

/** Sends what was chosen and shows the page anew; says so where it did not work. */
const SCRIPT = `
async function tell(path, body) {
  const answer = await fetch('/dev/wechat/' + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }).catch(() => null)
  const kept = sessionStorage
  kept.setItem('said', answer && answer.ok ? '已改好' : '没有改成，请再试')
  kept.setItem('at', String(scrollY))
  location.reload()
}
document.addEventListener('change', ({ target }) => {
  const { choice, check } = target.dataset
  if (choice) { const [openid, templateId] = JSON.parse(choice); tell('choice', { openid, templateId, choice: target.value }) }
  if (check) tell('checks', Object.fromEntries([...document.querySelectorAll('[data-check]')].map((one) => [one.dataset.check, one.value])))
})
document.addEventListener('click', ({ target }) => {
  const { off } = target.dataset
  if (off) { const [openid, templateId] = JSON.parse(off); tell('choice', { openid, templateId, choice: 'off' }) }
})
const said = sessionStorage.getItem('said')
if (said) { document.getElementById('said').textContent = said; scrollTo(0, Number(sessionStorage.getItem('at'))); sessionStorage.clear() }
`

const hashOf = (content: string) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`

/** Written without a space more: the policy names their contents by hash. */
export const STYLE_TAG = `<style>${STYLE}</style>`
export const SCRIPT_TAG = `<script>${SCRIPT}</script>`

/** Nothing but this very sheet and script. */
export const PAGE_POLICY = [
  "default-src 'none'",
  `style-src ${hashOf(STYLE)}`,
  `script-src ${hashOf(SCRIPT)}`,
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')
