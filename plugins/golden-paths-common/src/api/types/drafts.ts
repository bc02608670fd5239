import type { JsonObject } from '@backstage/types';

/** A wizard form to go on with. Only its person can read it. @public */
export interface Draft {
  id: string;
  templateRef: string;
  templateTitle?: string;
  /** Without secrets: fields the template marks as such are never stored. */
  formData: JsonObject;
  createdAt: string;
  changedAt: string;
}

/** @public */
export interface DraftRequest {
  templateRef: string;
  formData: JsonObject;
}
