import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import { makeStyles } from '@material-ui/core/styles';
import AddedIcon from '@material-ui/icons/AddCircleOutline';
import ChangedIcon from '@material-ui/icons/Edit';
import RemovedIcon from '@material-ui/icons/RemoveCircleOutline';
import SameIcon from '@material-ui/icons/DragHandle';
import type { ComponentType } from 'react';
import { mlopsTranslationRef } from '../../../../translation';
import type { EntryDiff } from './diffEntries';

const ICONS: Record<EntryDiff['change'], ComponentType<SvgIconProps>> = {
  added: AddedIcon,
  removed: RemovedIcon,
  changed: ChangedIcon,
  same: SameIcon,
};

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    flex: 'none',
    fontSize: theme.typography.caption.fontSize,
    whiteSpace: 'nowrap',
    '& svg': { fontSize: theme.typography.body1.fontSize },
  },
  added: { '& svg': { color: theme.palette.status.ok } },
  removed: { '& svg': { color: theme.palette.status.error } },
  changed: { '& svg': { color: theme.palette.status.warning } },
  same: { color: theme.palette.text.secondary },
}));

/** What became of something, as an icon and in words. */
export function ChangeMark(props: { change: EntryDiff['change'] }) {
  const { change } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const Icon = ICONS[change];
  return (
    <span className={`${classes.root} ${classes[change]}`}>
      <Icon aria-hidden />
      {t(`entity.cardChange.${change}`)}
    </span>
  );
}
