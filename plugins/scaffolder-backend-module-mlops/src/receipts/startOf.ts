import type { ReceiptStart } from '@waymark/plugin-golden-paths-common';
import { readTemplateInfo } from '../template/readTemplateInfo';
import type { ReceiptContext } from './types';

/** What a step knows of its run: the template, who started it. Pure. */
export function startOf({
  templateInfo,
  user,
}: Pick<ReceiptContext, 'templateInfo' | 'user'>): ReceiptStart {
  const template = readTemplateInfo(templateInfo);
  return {
    templateRef: template?.ref ?? 'template:default/unknown',
    ...(template?.version && { templateVersion: template.version }),
    ...(user?.ref && { createdBy: user.ref }),
    ...(template?.minutesSaved !== undefined && {
      minutesSaved: template.minutesSaved,
    }),
  };
}
