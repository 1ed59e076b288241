#include "core/nn/net_bench.h"

#include "core/base/stopwatch.h"
#include "core/nn/net_tool.h"

#include <ATen/record_function.h>
#include <torch/torch.h>

#include <algorithm>
#include <atomic>
#include <set>

namespace mien::nn {
namespace {

std::atomic<double> counted_flop{0.0};

double elements(const c10::IValue& value) { return double(value.toTensor().numel()); }

/// Convolutions pass their whole kernel over every place of the output; transposed ones over every place of the input.
double flop_of(const std::string& name, at::ArrayRef<const c10::IValue> in, const std::vector<c10::IValue>& out)
{
    if (name == "aten::convolution") {
        const auto kernel = in[1].toTensor();
        const bool transposed = in[6].toBool();
        const double places = transposed ? elements(in[0]) : elements(out[0]);
        return 2.0 * places * double(kernel.numel()) / double(kernel.size(0));
    }
    if (name == "aten::linear") return 2.0 * elements(in[0]) * double(in[1].toTensor().size(0));
    if (name == "aten::bmm") return 2.0 * elements(out[0]) * double(in[0].toTensor().size(2));
    return 0.0;
}

void count(const at::RecordFunction& call, at::ObserverContext*)
{
    counted_flop = counted_flop + flop_of(call.name(), call.inputs(), call.outputs());
}

torch::Tensor by_pixels(const torch::Tensor& values)
{
    return values.dim() == 4 ? values.contiguous(torch::MemoryFormat::ChannelsLast) : values;
}

Tensors random_inputs(const NetInfo& info)
{
    Tensors inputs;
    for (const auto& [name, shape] : info.inputs) inputs[name] = torch::rand(shape);
    try {
        info.make().forward(inputs);
    } catch (const c10::Error&) {  // one number a sample was the number of a class
        for (const auto& [name, shape] : info.inputs)
            if (shape.size() == 1) inputs[name] = torch::zeros(shape, torch::kLong);
    }
    return inputs;
}

NetSpeed measure(const NetInfo& info, int repeats)
{
    const NetUse net = info.make();
    net.module->train(info.trains);
    const Tensors rows = random_inputs(info);
    Tensors pixels;
    for (const auto& [name, values] : rows) pixels[name] = by_pixels(values);
    NetSpeed speed{info.name, parameters_of(*net.module)};
    speed.gflop = gflop_of([&] { net.forward(rows); });  // also the first run, which is slower
    speed.seconds = median_seconds(repeats, [&] { net.forward(rows); });
    for (auto& weights : net.module->parameters()) weights.set_data(by_pixels(weights.data()));
    net.forward(pixels);
    speed.seconds_channels_last = median_seconds(repeats, [&] { net.forward(pixels); });
    return speed;
}

}  // namespace

double gflop_of(const std::function<void()>& work)
{
    counted_flop = 0.0;
    at::enableRecordFunction(true);
    const auto handle = at::addThreadLocalCallback(at::RecordFunctionCallback(nullptr, &count)
                                                       .needsInputs(true)
                                                       .needsOutputs(true)
                                                       .scopes({at::RecordScope::FUNCTION}));
    work();
    at::removeCallback(handle);
    return counted_flop * 1e-9;
}

double best_convolution_rate(int repeats)
{
    const torch::InferenceMode inference;
    const auto picture = by_pixels(torch::rand({1, 256, 96, 96})), kernel = by_pixels(torch::rand({256, 256, 3, 3}));
    const auto run = [&] { torch::conv2d(picture, kernel, {}, 1, 1); };
    const double gflop = gflop_of(run);
    return gflop / median_seconds(std::max(repeats, 5), run);
}

std::vector<NetSpeed> measure_nets(const Nets& nets, int repeats, Job& job)
{
    const torch::NoGradGuard no_grad;
    std::set<std::string> measured;
    std::vector<NetSpeed> speeds;
    for (const auto& [name, info] : nets.all()) {
        if (!measured.insert(name.substr(0, name.find('.'))).second) continue;
        if (parameters_of(*info.make().module) == 0) continue;  // only pastes, and wants real landmarks for it
        job.step(double(speeds.size()) / double(nets.all().size()), name);
        speeds.push_back(measure(info, repeats));
    }
    job.step(1.0, "done");
    return speeds;
}

}  // namespace mien::nn
