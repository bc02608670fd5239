import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import type { HandoverItem } from '@waymark/plugin-raci-common';
import { raciTranslationRef } from '../../translation';
import { useActivities } from '../entity/useActivities';

const useStyles = makeStyles(theme => ({
  root: {
    margin: 0,
    paddingLeft: theme.spacing(2.5),
    overflowWrap: 'anywhere',
    fontSize: theme.typography.body2.fontSize,
  },
  place: { color: theme.palette.text.secondary },
}));

/** Duties in words: "Responsible for Training of Churn". */
export function HandoverItems(props: {
  items: readonly (Pick<HandoverItem, 'entityRef' | 'activity' | 'role'> & {
    declaredAt?: string;
  })[];
}) {
  const { items } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(raciTranslationRef);
  const activities = useActivities();
  return (
    <ul className={classes.root}>
      {items.map(({ entityRef, activity, role, declaredAt }) => (
        <li key={`${entityRef} ${activity} ${role}`}>
          {t('handover.item', {
            role: t(`role.${role}.title`),
            activity: activities.get(activity)?.title ?? activity,
            entity: <EntityRefLink entityRef={entityRef} hideIcon />,
          })}
          {declaredAt && declaredAt !== entityRef && (
            <span className={classes.place}>
              {' '}
              (
              {t('handover.preview.at', {
                place: <EntityRefLink entityRef={declaredAt} hideIcon />,
              })}
              )
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
