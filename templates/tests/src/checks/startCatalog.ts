import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import catalogBackend from '@backstage/plugin-catalog-backend';
import catalogModuleMlops from '@waymark/plugin-catalog-backend-module-mlops';
import { parseAllDocuments } from 'yaml';

/** The catalog as an installation has it, which takes descriptors or says why not. */
export async function startCatalog() {
  const backend = await startTestBackend({
    features: [
      mockServices.rootLogger.factory({ level: 'error' }),
      catalogBackend,
      catalogModuleMlops,
    ],
  });
  const url = `http://localhost:${backend.server.port()}/api/catalog/validate-entity`;
  return {
    /** What it says against each entity of a descriptor; nothing is fine. */
    async refuse(descriptor: string): Promise<string[]> {
      const complaints: string[] = [];
      for (const document of parseAllDocuments(descriptor)) {
        const response = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            entity: document.toJS(),
            location: 'url:https://git.example.org/project/catalog-info.yaml',
          }),
        });
        if (!response.ok) {
          complaints.push(await response.text());
        }
      }
      return complaints;
    },
    stop: () => backend.stop(),
  };
}
