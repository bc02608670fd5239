/**
 * Two tracks, six checks, one roll-up: enough to see each answer. In order:
 * versions, many-versions, quality, state, ci, classified.
 */
export const RUBRIC = `
id: delivery
version: '1'
title: Delivery
appliesTo:
  kind: Model
levels:
  - level: 0
    name: Ad hoc
  - level: 1
    name: Begun
  - level: 2
    name: Done
tracks:
  - id: tracking
    title: Tracking
    checks:
      - id: versions
        title: Versions are registered
        level: 1
        condition: { fact: registry/versions, operator: greaterThan, value: 0 }
        why: What is not registered cannot be found.
        cure: { text: 'Register a version of \${{ entity.name }}.' }
      - id: many-versions
        title: More than one version is registered
        level: 2
        condition: { fact: registry/versions, operator: greaterThan, value: 1 }
        why: One version is an experiment.
  - id: quality
    title: Quality
    checks:
      - id: quality
        title: Quality is good
        level: 1
        freshness: P7D
        condition: { fact: quality/score, operator: greaterThanInclusive, value: 90 }
        why: Bad data makes bad models.
      - id: state
        title: Quality is known
        level: 2
        weight: 2
        condition: { fact: quality/state, operator: equal, value: ok }
        why: Somebody has to look.
      - id: ci
        title: CI passes
        level: 2
        condition: { fact: ci/passed, operator: equal, value: true }
        why: What fails is not delivered.
      - id: classified
        title: Is classified in production
        level: 2
        appliesTo: { spec.lifecycle: production }
        condition: { fact: registry/owner-known, operator: equal, value: true }
        why: Production has rules.
rollups:
  - id: google
    title: Google
    levels:
      - level: 0
        name: Manual
      - level: 1
        name: Automated
        condition: { fact: track/tracking, operator: greaterThanInclusive, value: 1 }
`;
