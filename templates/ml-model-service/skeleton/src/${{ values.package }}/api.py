"""The service's routes."""

from __future__ import annotations

import datetime as dt
import logging
import time
import uuid
from collections.abc import Awaitable, Callable
from typing import Annotated

from fastapi import FastAPI, HTTPException, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from pydantic import BaseModel, ConfigDict, Field, FiniteFloat

from .metrics import Metrics
from .model import Answer, InputError, ServedModel
from .request_log import RequestWriter
from .settings import Settings

MOST_ROWS = 1000
LOG = logging.getLogger(__name__)

Text = Annotated[str, Field(max_length=10_000)]


class Question(BaseModel):
    """Rows to be answered. A gap is null."""

    model_config = ConfigDict(extra="forbid")
    rows: list[dict[str, FiniteFloat | Text | None]] = Field(
        min_length=1, max_length=MOST_ROWS
    )


class Prediction(BaseModel):
    """What the model says about one row; chances where it has them."""

    prediction: int | float | str
    probabilities: dict[str, float] | None


class Predictions(BaseModel):
    """One prediction for each row, in their order."""

    model: str
    version: str
    predictions: list[Prediction]


class Health(BaseModel):
    """Answered once the model is loaded."""

    status: str
    version: str


class Description(BaseModel):
    """Which model is served, and what it takes."""

    model: str
    version: str
    inputs: list[str]


def create_app(settings: Settings, model: ServedModel) -> FastAPI:
    """The service around a model that is already loaded."""
    app = FastAPI(title=settings.service, version="1")
    metrics = Metrics(model, settings.promises)
    writer = RequestWriter(settings.request_log)

    @app.middleware("http")
    async def measure(
        request: Request, call_next: Callable[[Request], Awaitable[Response]]
    ) -> Response:
        started = time.perf_counter()
        status = 500
        try:
            response = await call_next(request)
            status = response.status_code
            return response
        finally:
            # Not the path that was asked: anybody could make up new ones.
            found = request.scope.get("route")
            route = getattr(found, "path", "none")
            metrics.requests.labels(route, status).inc()
            metrics.duration.labels(route).observe(time.perf_counter() - started)

    @app.exception_handler(RequestValidationError)
    def refuse(_: Request, error: RequestValidationError) -> JSONResponse:
        # Without what was sent: it may be personal, or nothing JSON can say.
        known = ("loc", "msg", "type")
        detail = [{key: each[key] for key in known} for each in error.errors()]
        return JSONResponse({"detail": detail}, 422)

    @app.get("/health")
    def health() -> Health:
        return Health(status="ok", version=model.version)

    @app.get("/metrics", include_in_schema=False)
    def tell_metrics() -> Response:
        return Response(
            generate_latest(metrics.registry), media_type=CONTENT_TYPE_LATEST
        )

    @app.get("/v1/model")
    def describe() -> Description:
        return Description(
            model=settings.model, version=model.version, inputs=model.inputs
        )

    @app.post("/v1/predictions")
    def predict(question: Question) -> Predictions:
        try:
            answers = model.answer(question.rows)
        except InputError as error:
            raise HTTPException(422, str(error)) from None
        metrics.predictions.inc(len(answers))
        write_down(question, answers)
        return Predictions(
            model=settings.model,
            version=model.version,
            predictions=[
                Prediction(
                    prediction=answer.prediction, probabilities=answer.probabilities
                )
                for answer in answers
            ],
        )

    def write_down(question: Question, answers: list[Answer]) -> None:
        """A full disk must not keep anybody from an answer; it is counted."""
        try:
            writer.write(
                question.rows,
                answers,
                version=model.version,
                request_id=str(uuid.uuid4()),
                now=dt.datetime.now(dt.timezone.utc),
            )
        except OSError as error:
            metrics.unlogged.inc(len(answers))
            LOG.error("the request log cannot be written: %s", error)

    return app
