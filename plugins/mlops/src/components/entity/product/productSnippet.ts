/** The least that a product brief says, to copy into a catalog file. */
export const PRODUCT_SNIPPET = `spec:
  product:
    problem: What goes wrong today, and for whom.
    businessOwner: user:default/name-of-the-product-manager
    mlLead: user:default/name-of-the-ml-lead
    productEngineer: user:default/name-of-the-engineer
    outcomes:
      - metric: Customers leaving per month
        unit: '%'
        baseline: 3
        target: 2.5
        source: Customer system, monthly
    sla:
      latencyMs: 200
      availability: 99.9
      freshness: P1D
    baseline:
      description: How it is done without the model.
    inputs:
      - name: Contracts
        dataset: dataset:default/customers
        availableInProduction: 'yes'
        freshness: P1D
        owner: group:default/team
        mode: batch
`;
