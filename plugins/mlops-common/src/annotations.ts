/**
 * Names a registered model of an MLflow connection: `<connection>/<name>`.
 * @public
 */
export const ANNOTATION_MLFLOW_REGISTERED_MODEL = 'mlflow.org/registered-model';

/**
 * Names an MLflow experiment of a connection: `<connection>/<name>`.
 * @public
 */
export const ANNOTATION_MLFLOW_EXPERIMENT = 'mlflow.org/experiment';

/**
 * The path of a DVC-tracked output, relative to the folder that declares the
 * entity.
 * @public
 */
export const ANNOTATION_DVC_PATH = 'dvc.org/path';

/**
 * The path of a `dvc.yaml`, relative to the folder that declares the entity.
 * @public
 */
export const ANNOTATION_DVC_PIPELINE = 'dvc.org/pipeline';

/**
 * The path of a model card (Hugging Face README or Google Model Card JSON),
 * relative to the folder that declares the model. Needed only where several
 * models share one folder.
 * @public
 */
export const ANNOTATION_MODEL_CARD = 'mlops.waymark.dev/model-card';

/**
 * Lineage identity of a dataset or model: `<namespace>|<name>`, several on
 * lines of their own.
 * @public
 */
export const ANNOTATION_OPENLINEAGE_DATASET = 'openlineage.io/dataset';

/**
 * Lineage identity of a pipeline: `<namespace>|<name>`, several on lines of
 * their own.
 * @public
 */
export const ANNOTATION_OPENLINEAGE_JOB = 'openlineage.io/job';

/**
 * The connection that discovered an entity. Only discovered entities carry it.
 * @public
 */
export const ANNOTATION_SOURCE_ID = 'mlops.waymark.dev/source';

/**
 * The id of the object in the source that a discovered entity stands for.
 * @public
 */
export const ANNOTATION_SOURCE_OBJECT = 'mlops.waymark.dev/source-object';

/**
 * The location type of discovered entities in
 * `backstage.io/managed-by-location`: `<type>:<connection>/<object>`.
 * @public
 */
export const DISCOVERED_LOCATION_TYPE = 'mlops-registry';

/**
 * On a User that stays in the catalog after the person left: the day, ISO
 * 8601 (`2026-10-31`). Whoever carries it is treated as gone. An organisation
 * that removes its leavers from the catalog does not need it.
 * @public
 */
export const ANNOTATION_LEFT_ON = 'waymark.dev/left-on';
