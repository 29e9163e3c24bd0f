export * from './day'
export * from './format'
export * from './moment'
