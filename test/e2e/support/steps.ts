import type { Person } from './person'

async function choose(person: Person, question: string, choice: string): Promise<void> {
  await person.reads(question)
  await person.tap(choice)
  await person.tap(/^继续/)
}

async function fill(person: Person, question: string, value: string): Promise<void> {
  await person.reads(question)
  await person.type(0, value)
  await person.tap(/^继续/)
}

/** From home to the result: a worker whose wages are owed, the one of three at home who earns. */
export async function check(villager: Person): Promise<void> {
  await villager.tap('我能不能')
  await villager.tap('开始')
  await choose(villager, '您遇到什么事', '拖欠工资')
  await choose(villager, '要到哪里去办', '吴川市')
  await choose(villager, '从农村出来打工的吗', '不是')
  await choose(villager, '有没有下面这些', '都没有')
  await choose(villager, '是不是下面这样', '都没有')
  await choose(villager, '有房子吗', '没有')
  await household(villager)
  await villager.reads('看看填得对不对')
  await villager.tap('看结果')
}

/** Three at home, of whom one earns. */
async function household(villager: Person): Promise<void> {
  await villager.reads('有哪些人')
  await villager.tap('接着填')
  await villager.reads('有哪几样收入')
  await villager.tap('打工、零工')
  await villager.type(0, '2400')
  expect(await villager.faults()).toEqual([])
  await villager.tap('填好了，再添')
  await villager.tap('丈夫或者妻子')
  await villager.tap('都没有')
  await villager.tap('填好了，再添')
  await villager.tap('儿女')
  await villager.tap('都没有')
  await villager.tap(/^填好了$/)
  await villager.reads('800.00 元')
  expect(await villager.faults()).toEqual([])
  await villager.tap(/^继续/)
}

/** From the result to the tap that books; the pages on the way are looked at. */
export async function book(villager: Person): Promise<void> {
  await villager.tap('约村法律顾问')
  await villager.reads('给谁约')
  await villager.tap(/^继续/)
  await villager.reads(/您同意吗|哪一天/)
  if ((await villager.text()).includes('您同意吗')) await villager.tap('同意，继续')
  await villager.reads('哪一天')
  expect(await villager.faults()).toEqual([])
  await villager.tap('最早可约')
  await villager.tap('面对面')
  await villager.tap('继续：')
  await villager.reads(/怎么联系|注意什么/)
  if ((await villager.text()).includes('怎么联系')) await fill(villager, '怎么联系', '138 0013 8000')
  await villager.reads('注意什么')
  await villager.tap(/^继续/)
  await villager.reads('说点什么')
  await villager.tap(/^继续/)
  await villager.reads('看看对不对')
  expect(await villager.text()).toContain('用微信告诉您')
  expect(await villager.faults()).toEqual([])
  await villager.tap(/^约 /)
}

/** From the ticket to the tap that asks the adviser about it. */
export async function ask(villager: Person, words: string): Promise<void> {
  await villager.tap('在手机上问律师')
  await villager.reads('对方是谁')
  await villager.tap('不清楚对方叫什么')
  await villager.tap(/^继续/)
  await villager.reads('想问律师什么')
  expect(await villager.faults()).toEqual([])
  await villager.type(0, words)
  await villager.tap(/^继续/)
  await villager.reads('看看对不对')
  for (const agreement of ['同意用姓名和电话联系我', '同意把写的事交给律师看']) {
    if ((await villager.text()).includes(agreement)) await villager.tap(agreement)
  }
  expect(await villager.faults()).toEqual([])
  await villager.tap(/^发给/)
}

/** One message in the open conversation. */
export async function write(person: Person, words: string): Promise<void> {
  await person.page.locator('.page:visible').last().locator('textarea').last().fill(words)
  await person.tap(/^发送/)
}
