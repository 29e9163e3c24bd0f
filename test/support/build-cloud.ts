import { buildCloud } from '../../config/build-cloud'
import { makeDatabaseImage } from './database-image'

/** Before any test of the cloud: the functions as they would be deployed, built once a run and only when a source changed. */
export default async function setup(): Promise<void> {
  await Promise.all([buildCloud(), makeDatabaseImage()])
}
