"""The manifests in docs/kubernetes are YAML whose parts fit together and fit the program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
import typer
import yaml

from pipeline.commands.reading import run

FOLDER: Final = Path(__file__).parent.parent / "docs" / "kubernetes"
RESOURCES: Final = [
    resource
    for path in sorted(FOLDER.glob("*.yaml"))
    for resource in yaml.safe_load_all(path.read_text(encoding="utf-8"))
]
PODS: Final = [
    resource["spec"]["template"] for resource in RESOURCES if "template" in resource["spec"]
]


def containers() -> Iterator[dict[str, Any]]:
    for pod in PODS:
        yield from pod["spec"]["containers"]


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda it: f"{it['kind']}-{it['metadata']}")
def test_a_resource_is_named_and_of_a_kind(resource: dict[str, Any]) -> None:
    assert {"apiVersion", "kind", "metadata", "spec"} == resource.keys()
    assert resource["metadata"]["name"].startswith("congvan")


def test_each_part_runs_one_image_within_limits() -> None:
    assert len(PODS) == 3
    assert len({container["image"] for container in containers()}) == 1
    for container in containers():
        assert {"requests", "limits"} == container["resources"].keys()
        assert all(isinstance(argument, str) for argument in container["args"])


def test_labels_select_the_pods_that_they_mean() -> None:
    for resource in RESOURCES:
        selector = resource["spec"].get("selector", {})
        wanted = selector.get("matchLabels", selector)
        chosen = [pod for pod in PODS if wanted.items() <= pod["metadata"]["labels"].items()]
        if wanted:
            assert len(chosen) == 1, resource["metadata"]


def test_what_is_mounted_is_there() -> None:
    for pod in PODS:
        volumes = {volume["name"] for volume in pod["spec"].get("volumes", ())}
        for container in pod["spec"]["containers"]:
            assert {mount["name"] for mount in container.get("volumeMounts", ())} == volumes


def test_everybody_speaks_to_the_scheduler() -> None:
    service = next(each for each in RESOURCES if each["kind"] == "Service")
    [port] = service["spec"]["ports"]
    address = f"tcp://{service['metadata']['name']}:{port['port']}"
    asking = [container for container in containers() if address in container["args"]]
    assert {container["name"] for container in asking} == {"worker", "run"}


def test_the_run_is_a_command_of_ours() -> None:
    [job] = [container for container in containers() if container["name"] == "run"]
    program, command, *options = job["args"]
    assert (program, command) == ("congvan", "run")
    app = typer.Typer()
    app.command()(run)
    known = {name for option in typer.main.get_command(app).params for name in option.opts}
    assert {option for option in options if option.startswith("--")} <= known
