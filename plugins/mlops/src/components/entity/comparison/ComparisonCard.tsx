import { CopyTextButton } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import SwapIcon from '@material-ui/icons/SwapHoriz';
import type { ApiQuery } from '@waymark/plugin-page-parts-react';
import { useEffect, useRef } from 'react';
import { mlopsTranslationRef } from '../../../translation';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import type { MetricDirection } from '../../metrics/metricDirection';
import { QueryView } from '../../states/QueryView';
import { Section } from '../layout/Section';
import type { ComparedPair } from './ComparedPair';
import { DataSides } from './DataSides';
import { MetricDeltas } from './MetricDeltas';
import { ParamDiff } from './ParamDiff';

const useStyles = makeStyles(theme => ({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    whiteSpace: 'nowrap',
  },
  root: {
    display: 'grid',
    gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${theme.spacing(52)}px), 1fr))`,
    gap: theme.spacing(3),
  },
  column: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(3),
    minWidth: 0,
  },
  frame: {
    minWidth: 0,
    '&:focus': { outline: 'none' },
    scrollMarginTop: theme.spacing(2),
  },
}));

/** Two versions or runs side by side; the address of the page names them. */
export function ComparisonCard(props: {
  title: string;
  query: ApiQuery<ComparedPair>;
  directions?: ReadonlyMap<string, MetricDirection>;
  swap: () => void;
  close: () => void;
  /** True when the reader has just asked for it, further down the page. */
  asked: boolean;
}) {
  const { title, query, directions, swap, close, asked } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const frame = useRef<HTMLDivElement>(null);

  // It stands above the list that it was asked for from.
  useEffect(() => {
    if (asked) {
      frame.current?.focus({ preventScroll: true });
      frame.current?.scrollIntoView?.({ block: 'start' });
    }
  }, [asked]);

  return (
    <div
      ref={frame}
      className={classes.frame}
      role="region"
      aria-label={title}
      tabIndex={-1}
    >
      <MlopsInfoCard
        title={title}
        actions={
          <div className={classes.actions}>
            <Button size="small" startIcon={<SwapIcon />} onClick={swap}>
              {t('entity.comparison.swap')}
            </Button>
            <CopyTextButton
              text={window.location.href}
              variant="tertiary"
              tooltipText={t('entity.copied')}
              aria-label={t('entity.comparison.copyLink')}
            />
            <Button size="small" onClick={close}>
              {t('entity.comparison.close')}
            </Button>
          </div>
        }
      >
        <QueryView query={query}>
          {pair => (
            <div className={classes.root}>
              <Section title={t('entity.metrics.title')}>
                <MetricDeltas pair={pair} directions={directions} />
              </Section>
              <div className={classes.column}>
                <Section title={t('entity.params.title')}>
                  <ParamDiff pair={pair} />
                </Section>
                <Section title={t('entity.versions.data')}>
                  <DataSides pair={pair} />
                </Section>
              </div>
            </div>
          )}
        </QueryView>
      </MlopsInfoCard>
    </div>
  );
}
