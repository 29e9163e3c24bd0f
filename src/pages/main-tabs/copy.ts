export const tabsCopy = { home: '首页', booking: '预约', messages: '消息', me: '我的' } as const
