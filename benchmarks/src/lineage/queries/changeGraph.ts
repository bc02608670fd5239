let changes = 0;

/**
 * Adds an edge between two data sets that nothing else knows, so that a
 * backend can take no answer for still true.
 *
 * @param url - of the backend, without a path
 */
export async function changeGraph(url: string): Promise<void> {
  changes += 1;
  const name = `change-${process.pid}-${changes}`;
  const response = await fetch(`${url}/api/lineage/v1/lineage`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      eventTime: new Date(Date.now() - 1_000).toISOString(),
      producer: 'https://scheduler.example.org/2.9.3',
      schemaURL:
        'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/JobEvent',
      job: { namespace: 'changes', name },
      inputs: [{ namespace: 'changes', name: `${name}-in` }],
      outputs: [{ namespace: 'changes', name: `${name}-out` }],
    }),
  });
  if (response.status !== 200) {
    throw new Error(
      `An event that adds an edge was answered with ${response.status}: ${await response.text()}`,
    );
  }
}
