import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { HandoverRequest, RaciApi } from '@waymark/plugin-raci-common';
import { useApiQuery } from '@waymark/plugin-page-parts-react';
import { useCallback } from 'react';
import { raciApiRef } from '../../api';
import { raciTranslationRef } from '../../translation';
import { ChangeDiff } from '../change/ChangeDiff';
import { QueryView } from '../states/QueryView';
import { HandoverItems } from './HandoverItems';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(1.5),
  },
  list: { margin: 0, paddingLeft: theme.spacing(2.5) },
}));

/**
 * The exact change that a hand-over makes, and how many others it reaches:
 * read before it is asked for, and before it is accepted.
 */
export function HandoverChanges(props: {
  /** Must be stable between renders. */
  request: HandoverRequest;
  /** Of whoever takes over. */
  toName: string;
}) {
  const { request, toName } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(raciTranslationRef);
  const load = useCallback(
    (api: RaciApi, signal: AbortSignal) =>
      api.previewHandover(request, { signal }),
    [request],
  );
  const query = useApiQuery(raciApiRef, load);
  return (
    <QueryView query={query}>
      {({ items, changes, unavailable, alsoAffected }) => (
        <div className={classes.root}>
          <Typography variant="subtitle1" component="h3">
            {t('handover.preview.title', { name: toName })}
          </Typography>
          <HandoverItems items={items} />
          <Typography variant="body2" role="status">
            {alsoAffected > 0
              ? t('handover.preview.alsoAffected', { count: alsoAffected })
              : t('handover.preview.notAffected')}
          </Typography>
          {changes.length + unavailable.length === 0 && (
            <Typography variant="body2">
              {t('handover.preview.nothing')}
            </Typography>
          )}
          {changes.map(change => (
            <ChangeDiff key={change.url ?? change.path} change={change} />
          ))}
          {unavailable.length > 0 && (
            <Typography variant="body2" component="div">
              {t('handover.preview.unavailable')}
              <ul className={classes.list}>
                {unavailable.map(({ declaredAt, reason }) => (
                  <li key={declaredAt}>
                    <EntityRefLink entityRef={declaredAt} />: {reason}
                  </li>
                ))}
              </ul>
            </Typography>
          )}
        </div>
      )}
    </QueryView>
  );
}
