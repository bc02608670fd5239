/**
 * Relations of the catalog for declared cells, with their opposites.
 * Consulted, Informed and inherited cells are not relations: on one group
 * there would be tens of thousands.
 * @public
 */
export const RELATION_HAS_RESPONSIBLE = 'hasResponsible';
/** @public */
export const RELATION_RESPONSIBLE_FOR = 'responsibleFor';
/** @public */
export const RELATION_HAS_ACCOUNTABLE = 'hasAccountable';
/** @public */
export const RELATION_ACCOUNTABLE_FOR = 'accountableFor';
