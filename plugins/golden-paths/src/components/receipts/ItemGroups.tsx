import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import { makeStyles } from '@material-ui/core/styles';
import CreatedIcon from '@material-ui/icons/CheckCircleOutline';
import PlannedIcon from '@material-ui/icons/HelpOutline';
import ForeignIcon from '@material-ui/icons/OpenInNew';
import LeftIcon from '@material-ui/icons/ReportProblemOutlined';
import UndoneIcon from '@material-ui/icons/Undo';
import type {
  ReceiptItem,
  ReceiptItemState,
} from '@waymark/plugin-golden-paths-common';
import { safeAddress } from '@waymark/plugin-page-parts-react';
import type { ComponentType } from 'react';
import { goldenPathsTranslationRef } from '../../translation';
import { groupItems } from './groupItems';

const ICONS: Record<ReceiptItemState, ComponentType<SvgIconProps>> = {
  created: CreatedIcon,
  undone: UndoneIcon,
  left: LeftIcon,
  planned: PlannedIcon,
  foreign: ForeignIcon,
};

const useStyles = makeStyles(theme => ({
  group: { marginTop: theme.spacing(1) },
  title: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
  },
  list: {
    margin: 0,
    paddingLeft: theme.spacing(3),
    fontSize: theme.typography.body2.fontSize,
    overflowWrap: 'anywhere',
  },
  more: { color: theme.palette.text.secondary },
}));

/** What a run made, what of it was undone, and what is left to look for. */
export function ItemGroups({ items }: { items: readonly ReceiptItem[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  if (items.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {t('receipts.nothing')}
      </Typography>
    );
  }
  return (
    <>
      {groupItems(items).map(({ state, items: some }) => {
        const Icon = ICONS[state];
        const title = t(`receipts.items.${state}`);
        return (
          <div key={state} className={classes.group}>
            <Typography
              variant="subtitle2"
              component="h4"
              className={classes.title}
            >
              <Icon fontSize="small" aria-hidden />
              {title}
            </Typography>
            <ul className={classes.list} aria-label={title}>
              {some.map(item => (
                <li key={item.key}>
                  <Item item={item} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}

function Item({ item }: { item: ReceiptItem }) {
  const { title, url, action, reason, state } = item;
  const classes = useStyles();
  // Where something was undone, nothing is to be opened any more.
  const address = state === 'undone' ? undefined : safeAddress(url);
  return (
    <>
      {address ? <Link to={address}>{title}</Link> : title}{' '}
      <span className={classes.more}>({action})</span>
      {reason && <div dir="auto">{reason}</div>}
    </>
  );
}
