"""An experiment from a notebook: tracked, but without the shared library.

It registers a model with no owner, no system and no declaration in the catalog,
the way such models come about.
"""

import logging
import os
import warnings

import mlflow
import pandas as pd
from mlflow.models import infer_signature
from sklearn.metrics import recall_score

from detectors import INPUTS, detector

warnings.filterwarnings("ignore", module="mlflow")
logging.getLogger("mlflow").setLevel(logging.ERROR)
NAME = "legacy-meter-anomaly"

os.environ["LOGNAME"] = "victor.hale"
mlflow.set_tracking_uri(os.environ["MLFLOW_TRACKING_URI"])
mlflow.set_experiment("sandbox")
readings = pd.read_csv("data/readings.csv")
for share in (0.02, 0.08):
    settings = {"algorithm": "isolation_forest", "share": share, "n_estimators": 50}
    with mlflow.start_run(run_name=f"share-{share}"):
        mlflow.log_params(settings)
        mlflow.log_input(
            mlflow.data.from_pandas(
                readings,
                source="data/readings.csv",
                targets="tampered",
                name="readings",
            ),
            context="training",
        )
        model = detector(settings).fit(readings[INPUTS])
        said = model.predict(readings[INPUTS])
        logged = mlflow.sklearn.log_model(
            model,
            name="model",
            signature=infer_signature(readings[INPUTS], said),
            pip_requirements=["scikit-learn"],
            serialization_format="cloudpickle",
        )
        mlflow.log_metric("recall", recall_score(readings["tampered"], said == -1))
        version = mlflow.register_model(logged.model_uri, NAME).version
    print(f"  {NAME} / share {share}: version {version}")
