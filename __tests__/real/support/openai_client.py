"""Asks a gateway through the openai package of PyPI. A line of JSON in, a line of JSON out."""

import json
import math
import sys

import openai


def completion(client, body):
    choice = client.chat.completions.create(**body).choices[0]
    return bool(choice.message.content) or choice.finish_reason == "length"


def stream(client, body):
    text, finish = "", None
    for chunk in client.chat.completions.create(**body):
        for choice in chunk.choices:
            text += choice.delta.content or ""
            finish = choice.finish_reason or finish
    return bool(text) or finish == "length"


def tools(client, body):
    call = client.chat.completions.create(**body).choices[0].message.tool_calls[0]
    given = json.loads(call.function.arguments)
    return call.function.name == "report_status" and isinstance(given["status"], str)


def structured_output(client, body):
    content = client.chat.completions.create(**body).choices[0].message.content
    return isinstance(json.loads(content)["status"], str)


def responses(client, body):
    answer = client.responses.create(**body)
    return bool(answer.output_text) or answer.status == "incomplete"


def embeddings(client, body):
    # Left to itself the client asks for base64, as the probe does, and decodes it; told to, it hands on the text.
    body = {name: value for name, value in body.items() if name != "encoding_format"}
    vector = client.embeddings.create(**body).data[0].embedding
    return len(vector) > 0 and all(math.isfinite(number) for number in vector)


KINDS = {
    "completion": completion,
    "stream": stream,
    "tools": tools,
    "structured-output": structured_output,
    "responses": responses,
    "embeddings": embeddings,
}


def answer(question):
    client = openai.OpenAI(
        base_url=question["baseUrl"],
        api_key=question["key"],
        default_headers=question["headers"],
        timeout=question["timeoutMs"] / 1000,
        max_retries=0,
    )
    try:
        return {"works": KINDS[question["kind"]](client, question["body"]), "why": "no content"}
    except Exception as error:  # whatever an application would see
        return {"works": False, "why": f"{type(error).__name__}: {error}"}


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
