export { ANNOTATION_LEFT_ON } from '@waymark/plugin-mlops-common';
