import {
  EntityOrphanWarning,
  EntityProcessingErrorsPanel,
  EntityRelationWarning,
  EntitySwitch,
  hasCatalogProcessingErrors,
  hasRelationWarnings,
  isOrphan,
} from '@backstage/plugin-catalog';
import type { EntityContentLayoutProps } from '@backstage/plugin-catalog-react/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { Fragment } from 'react';

const useStyles = makeStyles(theme => ({
  warnings: {
    display: 'grid',
    gap: theme.spacing(2),
    marginBottom: theme.spacing(3),
    '&:empty': { display: 'none' },
  },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(3),
    alignItems: 'start',
  },
  withInfo: {
    [theme.breakpoints.up('md')]: {
      gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)',
    },
  },
  column: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(3),
  },
}));

/**
 * The overview of a model, dataset or pipeline. The catalog's own layout puts
 * the short cards first on a narrow screen, so that a phone shows links and
 * labels before what the page is about; here what it is about comes first.
 */
export function MlopsOverviewLayout(props: EntityContentLayoutProps) {
  const classes = useStyles();
  const info = props.cards.filter(({ type }) => type === 'info');
  const content = props.cards.filter(({ type }) => type !== 'info');
  return (
    <>
      <div className={classes.warnings}>
        <EntitySwitch>
          <EntitySwitch.Case if={isOrphan}>
            <EntityOrphanWarning />
          </EntitySwitch.Case>
        </EntitySwitch>
        <EntitySwitch>
          <EntitySwitch.Case if={hasRelationWarnings}>
            <EntityRelationWarning />
          </EntitySwitch.Case>
        </EntitySwitch>
        <EntitySwitch>
          <EntitySwitch.Case if={hasCatalogProcessingErrors}>
            <EntityProcessingErrorsPanel />
          </EntitySwitch.Case>
        </EntitySwitch>
      </div>
      <div
        className={`${classes.cards} ${info.length > 0 ? classes.withInfo : ''}`}
      >
        <Column cards={content} />
        {info.length > 0 && <Column cards={info} />}
      </div>
    </>
  );
}

function Column(props: EntityContentLayoutProps) {
  const classes = useStyles();
  return (
    <div className={classes.column}>
      {props.cards.map(({ element }, index) => (
        <Fragment key={element.key ?? index}>{element}</Fragment>
      ))}
    </div>
  );
}
