import { Link } from '@backstage/core-components';
import { ANNOTATION_VIEW_URL } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import type { CardOrigin } from '@waymark/plugin-mlops-common';
import {
  absoluteTime,
  RelativeTime,
  useLocale,
} from '@waymark/plugin-page-parts-react';
import type { ReactNode } from 'react';
import { mlopsTranslationRef } from '../../../translation';
import { webUrl } from '../../provenance/webUrl';
import { useEntityOnPage } from '../page/useEntityOnPage';

const useStyles = makeStyles(theme => ({
  root: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
    overflowWrap: 'anywhere',
  },
}));

/**
 * Who says what a field says: the catalog file, a Hugging Face README, a
 * Google model card, or what the source knows without anybody writing a card;
 * with the file, and when it was read.
 */
export function CardOriginStamp(props: { origin: CardOrigin }) {
  const { origin } = props;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { entity } = useEntityOnPage();
  const { from, at, path } = origin;
  const declared = from === 'declared';
  const url = webUrl(
    declared
      ? (origin.url ?? entity.metadata.annotations?.[ANNOTATION_VIEW_URL])
      : origin.url,
  );
  const exact = at && absoluteTime(at, { locale });
  const format = declared ? 'declared' : (origin.format ?? 'source');
  const explanation = [
    t(`entity.cardOrigin.${format}.explanation`),
    !declared && t('sourceStamp.connectionOnly', { id: from }),
    exact && t('sourceStamp.readAt', { time: exact }),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <Tooltip title={explanation}>
      <span className={classes.root}>
        <MaybeLink url={url}>
          {t(`entity.cardOrigin.${format}.label`, { source: from })}
          {path && ` (${path})`}
        </MaybeLink>
        {at && (
          <>
            , <RelativeTime at={at} />
          </>
        )}
      </span>
    </Tooltip>
  );
}

function MaybeLink(props: { url?: string; children: ReactNode }) {
  const { url, children } = props;
  return url ? <Link to={url}>{children}</Link> : <>{children}</>;
}
