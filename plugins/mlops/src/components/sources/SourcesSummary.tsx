import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import type { SourceStatus } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../translation';

/** One line over all connections: how many, and how many need somebody. */
export function SourcesSummary(props: { sources: SourceStatus[] }) {
  const { sources } = props;
  const { t } = useTranslationRef(mlopsTranslationRef);
  const failing = sources.filter(({ state }) => state === 'failing').length;
  const problems = sources.reduce((sum, source) => sum + source.problems, 0);
  const parts = [
    t('sources.summary.sources', { count: sources.length }),
    failing > 0 && t('sources.summary.failing', { count: failing }),
    problems > 0 && t('sources.summary.problems', { count: problems }),
  ];
  return (
    <div>
      <Typography variant="h6" component="p" role="status">
        {parts.filter(Boolean).join(' · ')}
      </Typography>
      <Typography variant="body2">{t('sources.intro')}</Typography>
    </div>
  );
}
