import type { Document, ParsedNode } from 'yaml';
import type { Style } from './render';
import type { Splice } from './splices';

/** What an edit works on, and what it has come to so far. */
export interface Editing {
  /** Of the whole file; offsets count from its start. */
  text: string;
  document: Document<ParsedNode>;
  lineBreak: '\n' | '\r\n';
  style: Style;
  splices: Splice[];
}
