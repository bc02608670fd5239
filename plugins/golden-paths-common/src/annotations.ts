/**
 * The template an entity was created from, as a full ref. Backstage's own.
 * @public
 */
export const ANNOTATION_SOURCE_TEMPLATE = 'backstage.io/source-template';

/**
 * On a Template: its version (PEP 440 or semantic). On an entity: the version
 * of the template it was made from, or last updated to.
 * @public
 */
export const ANNOTATION_TEMPLATE_VERSION = 'mlops.waymark.dev/template-version';

/**
 * On a Template: the versions that projects may stand on, as a PEP 440
 * specifier (`>=1.2,<3`).
 * @public
 */
export const ANNOTATION_SUPPORTED_VERSIONS =
  'mlops.waymark.dev/supported-versions';

/**
 * On a Template: how long what it creates takes by hand, an ISO 8601 duration.
 * Backstage's own.
 * @public
 */
export const ANNOTATION_TIME_SAVED = 'backstage.io/time-saved';
