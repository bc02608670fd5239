import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { RaciRole, ResolvedActivity } from '@waymark/plugin-raci-common';
import { hiddenText } from '@waymark/plugin-page-parts-react';
import { raciTranslationRef } from '../../translation';
import { SeverityIcon } from '../gap/SeverityIcon';
import { OriginMark } from '../origin/OriginMark';
import { PartyName } from '../party/PartyName';
import type { TableReader } from './useTableReader';
import { readRole } from './readRole';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: theme.spacing(0.5),
  },
  group: { '& + &': { marginTop: theme.spacing(1) } },
  nobody: { display: 'flex', flexDirection: 'column' },
  absent: { color: theme.palette.text.secondary },
  gap: { display: 'flex', alignItems: 'center', gap: theme.spacing(0.5) },
  hidden: hiddenText,
}));

/**
 * Who has a role in an activity. That nobody is stated, that nothing is said,
 * and that somebody is missing are three different things to read.
 */
export function RoleCell(props: {
  activity: ResolvedActivity;
  role: RaciRole;
  reader: TableReader;
}) {
  const { activity, role, reader } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(raciTranslationRef);
  const { groups, nobody, gap } = readRole(activity, role);
  return (
    <>
      {groups.map(({ origin, cells }) => (
        <div
          key={`${origin.level} ${origin.ref} ${origin.expression}`}
          className={classes.group}
        >
          <ul className={classes.list}>
            {cells.map((cell, index) => (
              <li key={cell.ref || index}>
                <PartyName
                  party={cell}
                  mine={reader.isMine(cell.ref)}
                  picture={reader.pictures.get(cell.ref)}
                />
              </li>
            ))}
          </ul>
          <OriginMark origin={origin} />
        </div>
      ))}
      {groups.length === 0 && nobody && (
        <span className={classes.nobody}>
          {t('nobody')}
          <OriginMark origin={nobody} always />
        </span>
      )}
      {gap && (
        <span className={classes.gap}>
          <SeverityIcon severity={gap.severity} />
          {t(`gap.code.${gap.code}`)}
        </span>
      )}
      {groups.length === 0 && !nobody && !gap && (
        <span className={classes.absent}>
          <span aria-hidden>–</span>
          <span className={classes.hidden}>{t('notStated')}</span>
        </span>
      )}
    </>
  );
}
