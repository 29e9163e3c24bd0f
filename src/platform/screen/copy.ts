export const screenCopy = {
  pageOffline: '没有网络，这一页还打不开。连上网再点一次。',
  pageMissing: '这一页一时打不开，过一会儿再点一次。',
} as const
