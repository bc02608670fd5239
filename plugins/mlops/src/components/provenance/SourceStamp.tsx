import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import type { SourceLink } from '@waymark/plugin-mlops-common';
import {
  absoluteTime,
  RelativeTime,
  useLocale,
} from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../translation';
import { webUrl } from './webUrl';

const useStyles = makeStyles(theme => ({
  root: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
  },
}));

/**
 * Says where a value comes from and when it was read: "from mlflow, 3 hours
 * ago". Links to the object in the source where it has a page there. A value
 * that a file in Git states has the source `declared`.
 * @public
 */
export function SourceStamp(props: {
  source: SourceLink | 'declared';
  /** When the value was last read, ISO 8601. */
  at?: string;
}) {
  const { source, at } = props;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const exact = at && absoluteTime(at, { locale });
  if (source === 'declared') {
    return (
      <Tooltip title={t('sourceStamp.declaredExplanation')}>
        <span className={classes.root}>{t('sourceStamp.declared')}</span>
      </Tooltip>
    );
  }
  const url = webUrl(source.url);
  const explanation = [
    source.type
      ? t('sourceStamp.connection', { id: source.id, type: source.type })
      : t('sourceStamp.connectionOnly', { id: source.id }),
    exact && t('sourceStamp.readAt', { time: exact }),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <Tooltip title={explanation}>
      <span className={classes.root}>
        {t('sourceStamp.from')}{' '}
        {url ? <Link to={url}>{source.id}</Link> : source.id}
        {at && (
          <>
            , <RelativeTime at={at} />
          </>
        )}
      </span>
    </Tooltip>
  );
}
