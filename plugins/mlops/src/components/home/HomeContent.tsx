import { Content } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { SkeletonLines } from '@waymark/plugin-page-parts-react';
import { useMlopsQuery } from '../../hooks/useMlopsQuery';
import { ErrorState } from '../states/ErrorState';
import { AttentionPanel } from './AttentionPanel';
import { FreshInstall } from './FreshInstall';
import { Greeting } from './Greeting';
import { loadExplore, RECENT } from './homeQueries';
import { Numbers } from './Numbers';
import { ProductionPanel } from './ProductionPanel';
import { RecentPanel } from './RecentPanel';
import { SourcesStrip } from './SourcesStrip';
import { useReader } from './useReader';
import { YoursPanel } from './YoursPanel';

const SHOWN = 6;
const load = loadExplore({ ...RECENT, limit: SHOWN });

const useStyles = makeStyles(theme => ({
  content: { paddingTop: theme.spacing(3) },
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(3),
    maxWidth: theme.breakpoints.values.xl,
    margin: '0 auto',
  },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)',
    alignItems: 'start',
    gap: theme.spacing(3),
    [theme.breakpoints.down('sm')]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
    },
  },
  column: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(3),
    minWidth: 0,
    [theme.breakpoints.down('sm')]: { display: 'contents' },
  },
  // On a phone what needs attention comes before what merely changed.
  last: { order: 1, minWidth: 0 },
}));

/**
 * The home page: what machine learning runs, who owns it, what needs
 * attention. Has no header: the new frontend system gives one.
 */
export function HomeContent() {
  const classes = useStyles();
  const reader = useReader();
  const overview = useMlopsQuery(load);
  const { value, error, loading, retry } = overview;
  const empty = value?.items.length === 0 && !value.pageInfo.nextCursor;
  return (
    <Content className={classes.content}>
      <div className={classes.page}>
        <Greeting reader={reader} />
        {error && !value && !loading ? (
          <ErrorState error={error} retry={retry} />
        ) : (
          <>
            {value && empty && <FreshInstall />}
            {!value && <SkeletonLines count={3} height={8} />}
            {value && !empty && (
              <>
                <Numbers page={value} />
                <div className={classes.columns}>
                  <div className={classes.column}>
                    <ProductionPanel />
                    <div className={classes.last}>
                      <RecentPanel page={value} />
                    </div>
                  </div>
                  <div className={classes.column}>
                    <AttentionPanel overview={value} />
                    <YoursPanel reader={reader} />
                  </div>
                </div>
              </>
            )}
            <SourcesStrip />
          </>
        )}
      </div>
    </Content>
  );
}
