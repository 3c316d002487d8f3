namespace InsConformance.InsiMock.Admin;

/// <summary>One method of one path of the admin API.</summary>
/// <param name="Method">HTTP method in upper case.</param>
/// <param name="Path">Template below <c>/__admin/</c>, e.g. <c>mappings/{id}</c>: a part in braces stands for any one part.</param>
/// <param name="HandleAsync">Answers; wrong input is thrown as <see cref="AdminRefusedException"/> or <see cref="Foundation.InputException"/>.</param>
internal sealed record AdminRoute(string Method, string Path, Func<AdminCall, Task> HandleAsync);
