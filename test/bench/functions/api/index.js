/** The database requests of a message sent and of the pull that answers its hint, and nothing else: what the SDK alone takes. */
const sdk = require('wx-server-sdk')
sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV })

const ID = 'raw'

async function send(db, { sender, receiver, conversation, message, seq }) {
  const conversations = db.collection('conversations')
  await db.collection('accounts').doc(sender).get()
  await conversations.doc(ID).get()
  const tx = await db.startTransaction()
  await tx.collection('conversations').doc(ID).get()
  const { read, unread, ...fields } = conversation
  const data = { ...fields, read: db.command.set(read), unread: db.command.set(unread), seq }
  await tx.collection('conversations').doc(ID).update({ data })
  await tx.collection('messages').add({ data: { ...message, _id: `${ID}-${seq}`, conversationId: ID, seq } })
  await tx.commit()
  const signals = db.collection('signals').where({ _id: db.command.in([receiver]) })
  await signals.update({ data: { rev: db.command.inc(1) } })
  return seq
}

async function pull(db, { receiver, seq }) {
  await db.collection('accounts').doc(receiver).get()
  await db.collection('conversations').doc(ID).get()
  const behind = { conversationId: ID, seq: db.command.gt(seq - 1) }
  const { data } = await db.collection('messages').where(behind).orderBy('seq', 'asc').limit(30).get()
  return data.length
}

exports.main = ({ act, ...input }) => (act === 'send' ? send : pull)(sdk.database(), input)
