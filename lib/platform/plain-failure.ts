/** Ends a start or a command: its message is the sentence that the person reads. */
export class PlainFailure extends Error {
  override name = "PlainFailure";
}
