/** Texts of the product card, for readers who know nothing of models. */
export const productMessages = {
  product: {
    title: 'Product',
    none: 'Nobody has written down yet what this model is for',
    noneAdvice:
      'Say under spec.product of its catalog file which problem it solves, what shall become better by how much, who answers for it, what its users may rely on, and which data it will find in production. A first draft may be as short as this:',
    problem: 'The problem',
    noProblem: 'Nobody has written down which problem it solves.',
    outcomes: 'What shall become better',
    noOutcomes:
      'No goal is stated: nobody will be able to say whether it was worth it. Add one under spec.product.outcomes.',
    goal: 'Goal: {{target}}',
    goalFrom: 'From {{baseline}} to {{target}}',
    goalOnly: 'Where it stands today is not stated.',
    today: 'Before',
    target: 'Goal',
    measured: 'Measured in: {{source}}',
    notMeasured: 'Nobody says where this is measured.',
    people: 'Who answers for it',
    promises: 'What users may rely on',
    noPromises:
      'Nothing is promised, so users can rely on nothing. Agree on it with them and add it under spec.product.sla.',
    latency: 'It answers within {{time}}.',
    availability: 'It is available {{share}} of the time.',
    downtime: 'That is at most {{time}} of a month without it.',
    freshness: 'What it says is at most {{age}} old.',
    quality: 'Quality “{{metric}}”: at least {{min}}.',
    inUse: 'the version in use ({{version}})',
    newest: 'the newest version ({{version}})',
    kept: 'Kept by {{which}}: {{value}}.',
    broken: 'Not kept by {{which}}: {{value}}.',
    notKnown: 'Not known for {{which}}: nobody measured it.',
    noVersionYet: 'Not known: there is no version yet.',
    baseline: 'Is it better than something simple?',
    noBaseline:
      'No simple solution is named to compare it with. Add one under spec.product.baseline: how it is done today will do.',
    simple: 'The simple solution: {{description}}',
    simpleVersion: 'It is kept as version {{version}}.',
    simpleNoVersion:
      'No version stands for it, so nothing can be compared. Register it and name it in spec.product.baseline.version.',
    simpleItself: 'The simple solution itself is what is in use.',
    simpleUnmeasured:
      'That cannot be said: it and {{which}} were not measured on the same data.',
    simpleBetter:
      'Yes by “{{metric}}”: {{value}} for {{which}}, {{simple}} for the simple solution.',
    simpleWorse:
      'No by “{{metric}}”: {{value}} for {{which}}, {{simple}} for the simple solution.',
    simpleSame:
      'No by “{{metric}}”: {{value}} for {{which}} and for the simple solution.',
    simpleDiffers:
      'By “{{metric}}”: {{value}} for {{which}}, {{simple}} for the simple solution.',
    inputs: 'The data it needs in production',
    noInputs:
      'Nobody has looked yet whether the data it learns from will be there in production. List every input under spec.product.inputs.',
    inputsSafe_one: 'The input carries no known risk.',
    inputsSafe_other:
      'None of the {{count, number}} inputs carries a known risk.',
    inputsRisky_one: '{{risky}} of {{count, number}} input carries a risk.',
    inputsRisky_other: '{{risky}} of {{count, number}} inputs carry a risk.',
  },
  stakeholder: {
    missing: 'Nobody is named. {{who}}',
    businessOwner: {
      title: 'Business',
      duty: 'Says what success looks like.',
      who: 'It should be the product manager or whoever owns the business result.',
    },
    mlLead: {
      title: 'Machine learning',
      duty: 'Says what is possible.',
      who: 'It should be the person who leads the building of the model.',
    },
    productEngineer: {
      title: 'Engineering',
      duty: 'Says what is feasible and what the limits are.',
      who: 'It should be an engineer of the product that the model is built into.',
    },
  },
  input: {
    nameAndDataset: 'Input and data set',
    availableAndMode: 'There in production?',
    dataset: 'Data set',
    available: 'There in production?',
    age: 'How old',
    preparation: 'Preparation',
    owner: 'Owner',
    mode: 'Arrives',
    risk: 'Risk',
    atMost: 'at most {{age}}',
    availability: { yes: 'Yes', no: 'No', unknown: 'Nobody knows' },
    modes: { batch: 'in batches', stream: 'as a stream' },
    safe: 'None known',
    risks: {
      unavailable:
        'The model learns from something that it will not have in production.',
      'availability-unknown':
        'Nobody has found out whether it is there in production.',
      skew: 'In production it may look different: {{text}}',
      'no-owner': 'Nobody answers for it.',
      'no-age': 'Nobody says how old it may be.',
      'no-dataset': 'It is not linked to a data set of the catalog.',
    },
  },
} as const;
