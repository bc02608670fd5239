/** Entities and duties that facts are told of. */
export { makeEntity, makeUser, makeGroup } from './entities';
export { makeCell, makeActivity, makeGap, makeRaci } from './raci';
