import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import DoneIcon from '@material-ui/icons/Check';
import {
  CHECK_RESULTS,
  type CampaignEntity,
} from '@waymark/plugin-maturity-common';
import { shortName } from '@waymark/plugin-page-parts-react';
import { maturityTranslationRef } from '../../translation';
import { ScorecardLink } from '../entities/ScorecardLink';
import { checkAddress } from '../links/checkAddress';
import { LevelMark } from '../level/LevelMark';
import { ResultMark } from '../result/ResultMark';
import { Words } from '../text/Words';

const useStyles = makeStyles(theme => ({
  root: {
    minWidth: 0,
    overflowWrap: 'anywhere',
    fontSize: theme.typography.body2.fontSize,
    '& a': { textDecoration: 'underline' },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
  },
  beside: { color: theme.palette.text.secondary },
  done: { display: 'inline-flex', alignItems: 'center' },
  icon: { fontSize: theme.typography.pxToRem(18) },
  list: {
    listStyle: 'none',
    margin: theme.spacing(0.5, 0, 0),
    padding: 0,
    '& li + li': { marginTop: theme.spacing(0.5) },
  },
}));

/** An entity of a campaign: whether it is done, and what is still open. */
export function CampaignEntityEntry(props: {
  entity: CampaignEntity;
  /** Id of the rubric. */
  rubric: string;
}) {
  const { entity, rubric } = props;
  const { entityRef, owner, done, waived, level, open } = entity;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  const pageOf = useRouteRef(entityRouteRef);
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const tab = `${pageOf({ kind, namespace, name })}/maturity`;
  return (
    <div className={classes.root}>
      <div className={classes.head}>
        <ScorecardLink entity={entity} rubric={rubric} />
        <LevelMark level={level} />
        {owner && <span className={classes.beside}>{shortName(owner)}</span>}
        {done && (
          <span className={classes.done}>
            <DoneIcon className={classes.icon} aria-hidden />
            {t(waived ? 'campaigns.doneWaived' : 'campaigns.done')}
          </span>
        )}
      </div>
      {open.length > 0 && (
        <ul className={classes.list}>
          {open.map(({ check, title, result, reason }) => {
            const known = CHECK_RESULTS.find(one => one === result);
            return (
              <li key={check} dir="auto">
                <div className={classes.head}>
                  {known && <ResultMark result={known} />}
                  <Link to={checkAddress(tab, { rubric, check })}>{title}</Link>
                </div>
                <Words text={reason} />
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
