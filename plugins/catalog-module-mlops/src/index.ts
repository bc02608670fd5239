/**
 * Icons, entity presentation and catalog graph relations of the kinds Model,
 * Dataset and Pipeline, for classic apps. The new frontend system takes the
 * default export of `/alpha`.
 *
 * @packageDocumentation
 */
export {
  createMlopsCatalogGraphApi,
  createMlopsCatalogGraphApiFactory,
  type MlopsCatalogGraphOptions,
} from './graph/createMlopsCatalogGraphApi';
export {
  DatasetIcon,
  ModelIcon,
  mlopsAppIcons,
  mlopsKindIcons,
  PipelineIcon,
} from './icons/kindIcons';
export {
  createMlopsEntityPresentationApi,
  createMlopsEntityPresentationApiFactory,
} from './presentation/createMlopsEntityPresentationApi';
