/**
 * An answer of an operation that is neither JSON nor CSV. Whether the asker
 * wants it is the handler's to find out (`req.accepts`).
 * @public
 */
export class TextAnswer {
  /**
   * @param type - the media type, as the document names it
   * @param text - the body
   */
  constructor(
    readonly type: string,
    readonly text: string,
  ) {}
}
