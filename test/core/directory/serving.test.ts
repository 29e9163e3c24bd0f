import { serves, serviceOf } from '@/core/directory/serving'

const own = { id: 'own', villages: ['440883107206', '440883107201'] }
const duty = { id: 'duty', villages: ['440883107'] }

describe('who serves a village', () => {
  it('is its own adviser when it has one, whatever the order of the list', () => {
    expect(serviceOf([duty, own], '440883107206')).toEqual({ by: 'village', adviser: own })
    expect(serviceOf([own, duty], '440883107206')).toEqual({ by: 'village', adviser: own })
  })

  it('is the town when the village has none: nobody is sent away', () => {
    expect(serviceOf([own, duty], '440883107222')).toEqual({ by: 'town', adviser: duty })
  })

  it('is the town itself for people who only know their town', () => {
    expect(serviceOf([own, duty], '440883107')).toEqual({ by: 'village', adviser: duty })
  })

  it('is nobody when neither is known', () => {
    expect(serviceOf([own], '440883107222')).toEqual({ by: 'none' })
    expect(serviceOf([], '440883107206')).toEqual({ by: 'none' })
  })

  it('never reaches over the border of the served area', () => {
    expect(serves(own, '440883107')).toBe(false)
    expect(serves(duty, '440883107222')).toBe(true)
    expect(serves(duty, '440883109200')).toBe(false)
  })
})
