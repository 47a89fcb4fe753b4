"""The weights of a GGUF file as a folder that vLLM loads: `convert.py FILE FOLDER`; runs in vLLM's environment."""

import sys
from pathlib import Path

import torch
from safetensors.torch import save_file
from transformers import AutoModelForCausalLM, AutoTokenizer

source, folder = Path(sys.argv[1]), Path(sys.argv[2])
tokenizer = AutoTokenizer.from_pretrained(source.parent, gguf_file=source.name)
model = AutoModelForCausalLM.from_pretrained(source.parent, gguf_file=source.name, dtype=torch.bfloat16)
tokenizer.save_pretrained(folder)
# It is no longer quantised, and must not say so.
if hasattr(model.config, "quantization_config"):
    del model.config.quantization_config
model.config.architectures = [type(model).__name__]
model.config.save_pretrained(folder)
tensors = {name: tensor.clone().contiguous() for name, tensor in model.state_dict().items() if name != "lm_head.weight"}
save_file(tensors, folder / "model.safetensors", metadata={"format": "pt"})
