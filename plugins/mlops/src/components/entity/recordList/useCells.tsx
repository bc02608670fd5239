import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import type { DatasetUse } from '@waymark/plugin-mlops-common';
import {
  absoluteTime,
  relativeTime,
  useLocale,
  useNow,
  useOptionalLink,
} from '@waymark/plugin-page-parts-react';
import { useMemo, type ReactNode } from 'react';
import { entityRunsRouteRef } from '../../../routes';
import { mlopsTranslationRef } from '../../../translation';
import { Blank } from '../../explore/columns/Blank';
import { formatMetric } from '../../metrics/formatMetric';
import { metricOf, type Measured } from '../../metrics/metricColumns';
import { ShortHash } from '../layout/ShortHash';
import { shortenHash } from '../layout/shortenHash';
import { distinctUses } from '../versions/distinctUses';
import { useRowLink } from './useRowLink';

const useStyles = makeStyles(theme => ({
  line: { display: 'flex', gap: theme.spacing(0.5), minWidth: 0 },
  clipped: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  pill: {
    padding: theme.spacing(0, 0.75),
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.action.hover,
    fontSize: theme.typography.caption.fontSize,
    lineHeight: 1.6,
  },
  more: {
    flex: 'none',
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
    lineHeight: 1.6,
  },
  code: { fontFamily: 'monospace', whiteSpace: 'nowrap' },
}));

/** Draws what stands in the cells of a list; each of nothing is a dash. */
export interface Cells {
  /** A text of a source, all of it as its tooltip. */
  text(value: string | undefined): ReactNode;
  /** How long ago an ISO 8601 time is. */
  time(at: string | undefined): ReactNode;
  /** The start of a commit, digest or id. */
  hash(value: string | undefined): ReactNode;
  /** A metric, with every digit and its data as the tooltip. */
  metric(row: Measured, name: string): ReactNode;
  /** Short words on one line; those past `shown` are counted. */
  pills(values: string[], shown: number): ReactNode;
  /** A run, leading to the tab of runs where there is one. */
  run(runId: string | undefined): ReactNode;
  /** The first data set by name, the others counted. */
  data(uses: DatasetUse[]): ReactNode;
  /** What the catalog may have, leading there where it has. */
  entity(named: { name: string; entityRef?: string }): ReactNode;
}

/**
 * The cells of a long list as plain elements. What they need of the app is
 * asked for once per list: texts, language, clock, routes and styles asked for
 * by each cell took most of the time that a new row took.
 */
export function useCells(): Cells {
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const locale = useLocale();
  const now = useNow();
  const runs = useOptionalLink(entityRunsRouteRef);
  const entityLink = useEntityRefLink();
  const link = useRowLink();
  return useMemo<Cells>(() => {
    const blank = <Blank />;
    const hash = (value: string) => (
      <span className={classes.code} title={value}>
        {shortenHash(value)}
      </span>
    );
    const entity: Cells['entity'] = ({ name, entityRef }) =>
      entityRef ? (
        link({ to: entityLink(entityRef), text: name, children: name })
      ) : (
        <bdi>{name}</bdi>
      );
    const more = (count: number) =>
      count > 0 && (
        <span className={classes.more}>
          {t('explore.row.more', { number: String(count) })}
        </span>
      );
    return {
      entity,
      text: value =>
        value ? (
          <span title={value} dir="auto">
            {value}
          </span>
        ) : (
          blank
        ),
      time: at =>
        at ? (
          <time dateTime={at} title={absoluteTime(at, { locale })}>
            {relativeTime(at, now, { locale }) ?? at}
          </time>
        ) : (
          blank
        ),
      hash: value => (value ? hash(value) : blank),
      metric(row, name) {
        const metric = metricOf(row, name);
        if (!metric) {
          return blank;
        }
        const { value, dataset } = metric;
        return (
          <span title={[String(value), dataset].filter(Boolean).join(' · ')}>
            {formatMetric(value, locale)}
          </span>
        );
      },
      pills: (values, shown) =>
        values.length > 0 ? (
          <div className={classes.line} title={values.join(', ')}>
            {values.slice(0, shown).map(value => (
              <span
                key={value}
                className={`${classes.pill} ${classes.clipped}`}
                dir="auto"
              >
                {value}
              </span>
            ))}
            {more(values.length - shown)}
          </div>
        ) : (
          blank
        ),
      run(runId) {
        if (!runId) {
          return blank;
        }
        return runs ? (
          link({
            to: `${runs}?${new URLSearchParams({ run: runId })}`,
            text: runId,
            children: hash(runId),
          })
        ) : (
          <ShortHash value={runId} what={t('entity.versions.run')} />
        );
      },
      data(uses) {
        const all = distinctUses(uses);
        return all.length > 0 ? (
          <div
            className={classes.line}
            title={all.map(({ name }) => name).join(', ')}
          >
            <span className={classes.clipped}>{entity(all[0])}</span>
            {more(all.length - 1)}
          </div>
        ) : (
          blank
        );
      },
    };
  }, [classes, t, locale, now, runs, entityLink, link]);
}
