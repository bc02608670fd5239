import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Accordion from '@material-ui/core/Accordion';
import AccordionDetails from '@material-ui/core/AccordionDetails';
import AccordionSummary from '@material-ui/core/AccordionSummary';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ExpandIcon from '@material-ui/icons/ExpandMore';
import {
  RACI_ROLES,
  type RaciActivity,
  type RaciCell,
  type RaciDraftActivity,
  type RaciDraftRole,
  type RaciRole,
  type ResolvedActivity,
} from '@waymark/plugin-raci-common';
import { raciTranslationRef } from '../../translation';
import { GapNote } from '../gap/GapNote';
import { SeverityIcon } from '../gap/SeverityIcon';
import type { TableReader } from '../table/useTableReader';
import { RoleField } from './RoleField';

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
  },
  gaps: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    fontSize: theme.typography.body2.fontSize,
  },
  details: { flex: 1, display: 'grid', gap: theme.spacing(2), minWidth: 0 },
  who: { overflowWrap: 'anywhere' },
  roles: {
    display: 'grid',
    gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${theme.spacing(26)}px), 1fr))`,
    gap: theme.spacing(2),
  },
  notes: {
    display: 'grid',
    gap: theme.spacing(0.5),
    fontSize: theme.typography.body2.fontSize,
  },
}));

/** The four roles of an activity, and the gaps that would be in it. */
export function ActivityFields(props: {
  draft: RaciDraftActivity;
  /** What is configured of it; undefined for one that nobody knows. */
  known?: RaciActivity;
  /** As it would resolve; absent until that is known. */
  resolved?: ResolvedActivity;
  reader: TableReader;
  initiallyOpen: boolean;
  onChange: (role: RaciRole, stated: RaciDraftRole) => void;
  onRemove: () => void;
}) {
  const { draft, known, resolved, reader, initiallyOpen, onChange, onRemove } =
    props;
  const classes = useStyles();
  const { t } = useTranslationRef(raciTranslationRef);
  const title =
    resolved?.title ??
    known?.title ??
    t('edit.unknownActivity', { activity: draft.activity });
  const gaps = resolved?.gaps ?? [];
  const worst = gaps.find(({ severity }) => severity === 'error') ?? gaps[0];
  return (
    <Accordion
      defaultExpanded={initiallyOpen}
      TransitionProps={{ unmountOnExit: true }}
    >
      <AccordionSummary expandIcon={<ExpandIcon />}>
        <span className={classes.head}>
          <Typography variant="subtitle1" component="span">
            {title}
          </Typography>
          {resolved && (
            <Typography
              variant="body2"
              component="span"
              color="textSecondary"
              className={classes.who}
            >
              {namesOf(resolved.accountable) &&
                t('edit.summary', {
                  role: t('role.accountable.title'),
                  names: namesOf(resolved.accountable),
                })}{' '}
              {namesOf(resolved.responsible) &&
                t('edit.summary', {
                  role: t('role.responsible.title'),
                  names: namesOf(resolved.responsible),
                })}
            </Typography>
          )}
          {worst && (
            <span className={classes.gaps}>
              <SeverityIcon severity={worst.severity} />
              {t('edit.gaps', { count: gaps.length })}
            </span>
          )}
        </span>
      </AccordionSummary>
      <AccordionDetails>
        <div className={classes.details}>
          {known?.description && (
            <Typography variant="body2" color="textSecondary">
              {known.description}
            </Typography>
          )}
          <div className={classes.roles}>
            {RACI_ROLES.map(role => (
              <RoleField
                key={role}
                activity={title}
                role={role}
                stated={draft.roles[role]}
                resolved={resolved}
                reader={reader}
                onChange={stated => onChange(role, stated)}
              />
            ))}
          </div>
          <div className={classes.notes}>
            {gaps.map(gap => (
              <GapNote key={`${gap.code} ${gap.role} ${gap.ref}`} gap={gap} />
            ))}
          </div>
          {!known && !resolved && (
            <div>
              <Button size="small" variant="outlined" onClick={onRemove}>
                {t('edit.remove', { activity: draft.activity })}
              </Button>
            </div>
          )}
        </div>
      </AccordionDetails>
    </Accordion>
  );
}

/** Whom the cells name, those left out whom the reader may not see. */
function namesOf(cells: readonly RaciCell[]): string {
  return cells
    .filter(({ masked }) => !masked)
    .map(({ ref, title }) => title ?? parseEntityRef(ref).name)
    .join(', ');
}
