import { CodeSnippet } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import SourcesIcon from '@material-ui/icons/SettingsInputComponent';
import { mlopsTranslationRef } from '../../translation';
import { StateMessage } from '../states/StateMessage';

const CONFIGURATION = `mlops:
  mlflow:
    connections:
      production:
        baseUrl: https://mlflow.example.com
`;

const INSTALLATION = `backend.add(import('@waymark/plugin-mlops-backend-module-mlflow'));
`;

/** Nothing is connected, and the lines that connect something. */
export function NoSources() {
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <StateMessage
      icon={SourcesIcon}
      title={t('sources.empty.title')}
      text={t('sources.empty.text')}
    >
      <CodeSnippet language="yaml" text={CONFIGURATION} showCopyCodeButton />
      <Typography variant="body2" color="textSecondary">
        {t('sources.empty.install')}
      </Typography>
      <CodeSnippet
        language="typescript"
        text={INSTALLATION}
        showCopyCodeButton
      />
    </StateMessage>
  );
}
