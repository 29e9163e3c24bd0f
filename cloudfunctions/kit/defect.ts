/**
 * A mistake of ours, not of the caller: answered as INTERNAL, named only in the log.
 * `what` never holds personal data.
 */
export class Defect extends Error {
  constructor(what: string) {
    super(what)
    this.name = 'Defect'
  }
}
