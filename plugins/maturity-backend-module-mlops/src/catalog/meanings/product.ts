import { SLA_PARTS } from '@waymark/plugin-mlops-common';
import { count, defineFacts, words, yesOrNo } from '../../facts';

/** Of models: the product brief. */
export const PRODUCT_MEANINGS = defineFacts({
  product: yesOrNo('product brief', 'Whether there is a `spec.product`.'),
  'product-problem': yesOrNo(
    'stated problem',
    'Whether the product brief says which problem is solved.',
  ),
  'product-business-owner': yesOrNo(
    'business owner',
    'Whether the brief names a business owner who is in the catalog and has not left.',
  ),
  'product-ml-lead': yesOrNo(
    'machine-learning lead',
    'Whether the brief names a machine-learning lead who is in the catalog and has not left.',
  ),
  'product-engineer': yesOrNo(
    'product engineer',
    'Whether the brief names a product engineer who is in the catalog and has not left.',
  ),
  'product-stakeholders': count(
    'stakeholders named',
    'How many of business owner, machine-learning lead and product engineer the brief names.',
    'stakeholders',
  ),
  'product-stakeholders-present': count(
    'stakeholders present',
    'How many of the three stakeholders are named, in the catalog and have not left.',
    'stakeholders',
  ),
  'product-outcomes': count(
    'business outcomes with a target',
    'Business metrics of the brief that have a target.',
    'outcomes',
  ),
  'product-outcomes-measured': count(
    'business outcomes with a source',
    'Business metrics of the brief that say where they are measured.',
    'outcomes',
  ),
  'product-sla': yesOrNo('SLA', 'Whether the brief promises anything.'),
  'product-sla-parts': words(
    'parts of the SLA',
    `What the brief promises, of ${SLA_PARTS.join(', ')}.`,
  ),
  'product-sla-quality': yesOrNo(
    'minimum quality',
    'Whether the SLA names a metric and the minimum it must have.',
  ),
  'product-baseline': yesOrNo(
    'baseline',
    'Whether the brief describes the simple solution to beat.',
  ),
  'product-inputs': count(
    'surveyed inputs',
    'Inputs in the production data survey of the brief.',
    'inputs',
  ),
  'product-inputs-unavailable': count(
    'inputs not available in production',
    'Inputs that are not available in production, or of which that is unknown.',
    'inputs',
  ),
  'product-inputs-incomplete': count(
    'inputs surveyed in part',
    'Inputs that lack freshness, preprocessing or owner.',
    'inputs',
  ),
  'product-inputs-unowned': count(
    'inputs without a present owner',
    'Inputs whose owner is not named, not in the catalog, has left or is an empty group.',
    'inputs',
  ),
  'product-inputs-without-skew': count(
    'inputs without a word on skew',
    'Inputs that do not say how training and serving could see different values.',
    'inputs',
  ),
  'product-datasets-unsurveyed': count(
    'training data sets that were not surveyed',
    'Data sets that the model is trained on and that no input of the survey names.',
    'data sets',
  ),
});
