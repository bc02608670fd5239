/** A row of `content_blobs`. Times are milliseconds. */
export interface BlobRow {
  hash: string;
  bytes: Buffer;
  touched_at: number | string;
}

/** A row of `content_trees`. */
export interface TreeRow {
  tree_id: string;
  manifest: string;
  touched_at: number | string;
}

/** One file in the JSON of `content_trees.manifest`. */
export interface StoredFile {
  path: string;
  hash: string;
  /** Bytes. */
  size: number;
  executable?: true;
}

/** A row of `content_tree_blobs`. */
export interface TreeBlobRow {
  tree_id: string;
  hash: string;
}

/** A row of `template_states`. */
export interface TemplateStateRow {
  template_ref: string;
  location: string | null;
  revision: string | null;
  entity_etag: string | null;
  problem: string | null;
  looked_at: number | string;
  present_at: number | string;
}

/** A row of `template_versions`. */
export interface TemplateVersionRow {
  template_ref: string;
  seq: number;
  hash: string;
  tree_id: string | null;
  version: string | null;
  entity: string;
  seen_at: number | string;
}

/** A row of `renders`. */
export interface RenderRow {
  render_id: string;
  record_digest: string;
  template_ref: string;
  version: string | null;
  template_hash: string | null;
  project: string;
  tree_id: string;
  rendered_at: number | string;
  used_at: number | string;
}
