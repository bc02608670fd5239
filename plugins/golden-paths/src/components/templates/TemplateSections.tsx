import { CureList } from './CureList';
import type { TemplateViewProps } from './TemplateTable';
import { TemplateView } from './TemplateView';
import { splitTemplates } from './whatTemplatesDo';

/** What makes projects, with what became of each, and what cures them. */
export function TemplateSections({ templates }: TemplateViewProps) {
  const { making, cures } = splitTemplates(templates);
  return (
    <>
      {making.length > 0 && <TemplateView templates={making} />}
      {cures.length > 0 && <CureList cures={cures} />}
    </>
  );
}
